/** The sheet of keys and of words that mean something of their own here. */

export const help = {
  title: 'Keys', close: 'Close',
  keys: [
    ['Space', 'play or pause'],
    ['← →', 'one tick back or on'],
    ['Shift + ← →', 'to the event before or after'],
    [', .', 'to the last or next change: something begins or ends'],
    ['[ ]', 'slower, faster'],
    ['K', 'knock out the member chosen, or bring it back'],
    ['R', 'rewire it: one tie replaced by another'],
    ['F', 'what if: the organisation once more beside itself'],
    ['I', 'look closer, and do more'],
    ['Ctrl + Z', 'undo; with Shift, do again'],
    ['+ − 0', 'a shorter or longer stretch of time, the whole run; or drag along the strip under the curves'],
    ['V W', 'show or hide values, knowledge'],
    ['Home End', 'to the founding, to the end'],
    ['S', 'a summary, read out'],
    ['M', 'sound: how much each serves, as tones'],
    ['T', 'take it along: link, picture, data, video'],
    ['?', 'this sheet'],
  ],
  stage: 'On a stage, Tab reaches its members; arrows then go up to the boss, down to a report and sideways to peers; where there is neither boss nor report, up to whoever is trusted most and down to whoever trusts most. Escape lets go. Where members are drawn as units, arrows go from unit to unit, Enter looks closer at one, and Escape first goes back to the whole.',
  drop: 'A scenario file can be dropped anywhere on the page.',
  words: 'What the words mean',
} as const;
