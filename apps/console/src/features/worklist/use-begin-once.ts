import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Starts the call where the page was opened to make it; once, so that coming back does not start it again. */
export function useBeginOnce(begin: () => void): void {
  const isAsked = useLocation({ select: ({ state }) => state.beginCall === true });
  const navigate = useNavigate();
  const latest = useRef(begin);
  useEffect(() => {
    latest.current = begin;
  });
  useEffect(() => {
    if (!isAsked) return;
    void navigate({ to: '.', replace: true, state: {} });
    latest.current();
  }, [isAsked, navigate]);
}
