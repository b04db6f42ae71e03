export const SCENE_MAX_LENGTH = 32;

export type SceneProblem = 'empty' | 'too-long' | 'bad-character';

/** WeChat's alphabet. `%` is missing on purpose: a scene can never carry url-encoded text. */
const SCENE_ALPHABET = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;

/** What WeChat would refuse about a scene before we ask it; null when the scene is fine. */
export function sceneProblem(scene: string): SceneProblem | null {
  if (scene.length === 0) return 'empty';
  if (scene.length > SCENE_MAX_LENGTH) return 'too-long';
  if (!SCENE_ALPHABET.test(scene)) return 'bad-character';
  return null;
}
