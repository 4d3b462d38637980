export function oasisSchema(): Promise<object | undefined>
