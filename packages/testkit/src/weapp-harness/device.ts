/** A request as it leaves the phone. */
export interface WeappRequest {
  method: string;
  /** As the app wrote it; relative where the build has no API address. */
  url: string;
  headers: Record<string, string>;
  /** The raw body, or null. */
  body: string | null;
}

export interface WeappReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What outlives the app: the phone, its network, its storage, and what its owner was shown. */
export class Device {
  isOnline = true;
  /** Requests arrive, their answers do not. */
  losesReplies = false;
  /** Survives a restart of the app. The encrypted part has keys beginning with `sealed:`. */
  readonly storage = new Map<string, string>();
  /** Numbers the dialler was opened with. */
  readonly dialled: string[] = [];
  /** Titles and texts of dialogs and toasts, in order. */
  readonly shown: string[] = [];
  /** The navigation bar's title, where the page set one itself. */
  title = '';
  /** Requests that left, in order. */
  readonly requests: WeappRequest[] = [];
  /** Uncaught exceptions, unhandled rejections and what the app wrote to console.error. */
  readonly errors: string[] = [];
  /** The phone has no room left: nothing new is written. */
  isFull = false;
  /** Answers for `wx.requestSubscribeMessage`; by default everything is accepted. */
  subscribe: (templateIds: readonly string[]) => Record<string, string> = (ids) =>
    Object.fromEntries(ids.map((id) => [id, 'accept']));
  /** Template ids of each question of `wx.requestSubscribeMessage` that was shown. */
  readonly asked: string[][] = [];
  /** Files of the app's own folder, by path. */
  readonly files = new Map<string, string>();
  /** Files handed to a chat: name and content. */
  readonly shared: { name: string; text: string }[] = [];
  /** Keys of storage that cannot be read just now. */
  readonly unreadable = new Set<string>();
  /** Whether the next dialogs are confirmed. */
  confirms = true;
  /** WeChat's own text size; 17 is standard. */
  fontSizeSetting = 17;

  readonly networkListeners = new Set<(state: { isConnected: boolean; networkType: string }) => void>();
}
