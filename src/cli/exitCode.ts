/** 0 done, 1 refused or found faults, 2 wrong call. */
export const exitCode = { done: 0, refused: 1, wrongCall: 2 } as const;
