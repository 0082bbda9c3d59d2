/**
 * Solves A x = b in place of b, for a symmetric positive definite A (n × n, row after row, only the lower triangle is
 * read), which is overwritten by its Cholesky factor. A pivot that rounding drove to 0 or below gets a tiny positive one:
 * the step is then a rough one, and the caller's line search judges it.
 */
export function choleskySolve(A: Float64Array, b: Float64Array): void {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = A[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= A[i * n + k]! * A[j * n + k]!;
      if (i === j) A[i * n + i] = Math.sqrt(Math.max(sum, 1e-14 * Math.abs(A[i * n + i]!), Number.MIN_VALUE));
      else A[i * n + j] = sum / A[j * n + j]!;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i]! -= A[i * n + k]! * b[k]!;
    b[i]! /= A[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i]! -= A[k * n + i]! * b[k]!;
    b[i]! /= A[i * n + i]!;
  }
}
