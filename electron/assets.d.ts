/** A small picture that is part of the program's file, as a data address. */
declare module '@assets/icon/*?inline' {
  const address: string;
  export default address;
}
