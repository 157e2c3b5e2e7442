/** Of the rules: raised whenever the same scenario and seed come to another digest. */
export const MODEL_VERSION = 1;
