/** Counts calls in the running minute, one count for each app. */
export function createMinuteQuota(perMinute: number, now: () => number): (appid: string) => boolean {
  const counts = new Map<string, { minute: number; used: number }>();
  return (appid) => {
    const minute = Math.floor(now() / 60_000);
    const last = counts.get(appid);
    const used = last?.minute === minute ? last.used + 1 : 1;
    counts.set(appid, { minute, used });
    return used <= perMinute;
  };
}
