/** Stands for mime-db: `isCompressible` says what is compressed. */
export {};
