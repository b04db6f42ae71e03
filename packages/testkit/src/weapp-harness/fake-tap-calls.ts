import type { Device } from './device.js';
import type { TapContext } from './tap-context.js';
import type { Call, Options } from './wx-call.js';

/** A refusal with WeChat's number for it. */
class WxFailure extends Error {
  constructor(
    message: string,
    readonly errCode: number,
  ) {
    super(message);
  }
}

interface Phone {
  device: Device;
  tap: TapContext;
}

const MOST_TEMPLATES = 3;

/** The question before a message may be sent: within a tap only. */
export function subscriptionCalls({ device, tap }: Phone, call: Call) {
  return {
    requestSubscribeMessage: call(async ({ tmplIds }) => {
      const ids = tmplIds as string[];
      if (!tap.isLive) {
        const reason = 'can only be invoked by user TAP gesture.';
        device.errors.push(`requestSubscribeMessage: ${reason}`);
        throw new Error(`requestSubscribeMessage:fail ${reason}`);
      }
      if (ids.length === 0) throw new WxFailure('requestSubscribeMessage:fail', 10001);
      if (ids.length > MOST_TEMPLATES) throw new WxFailure('requestSubscribeMessage:fail', 20003);
      device.asked.push([...ids]);
      return device.subscribe(ids);
    }),
  };
}

/** The app's own folder, and handing a file of it to a chat: that, too, within a tap only. */
export function fileCalls({ device, tap }: Phone, call: Call) {
  const system = {
    writeFile: (options: Options) => {
      const work = async () => {
        if (device.isFull)
          throw new Error('writeFile:fail the maximum size of the file storage limit is exceeded');
        device.files.set(String(options['filePath']), String(options['data']));
      };
      call(work)(options);
    },
    unlink: (options: Options) => {
      call(async () => void device.files.delete(String(options['filePath'])))(options);
    },
  };
  return {
    getFileSystemManager: () => system,
    shareFileMessage: call(async ({ filePath, fileName }) => {
      if (!tap.isLive) {
        device.errors.push('shareFileMessage: can only be invoked by user TAP gesture.');
        throw new Error('shareFileMessage:fail can only be invoked by user TAP gesture.');
      }
      const text = device.files.get(String(filePath));
      if (text === undefined) throw new Error('shareFileMessage:fail file not exist');
      device.shared.push({ name: String(fileName), text });
    }),
  };
}
