/** Messages in their order between two who share a graph: other processes by a socket, threads of one by a port. */
export interface Line {
  /** What comes, until the other end is gone. Rejects where that went wrong. */
  messages<Message>(): AsyncIterable<Message>;
  /** Resolves when there is room for more, or nobody listens any longer. */
  send(message: object): Promise<void>;
  /** No more is sent from here; what was sent arrives. */
  end(): void;
  readonly isOver: boolean;
}
