import { Option } from 'commander';

/** What commands call the option that lets Excel know UTF-8. */
export interface CsvFlags {
  readonly csvBom?: true;
}

/** `--csv-bom`, for commands that write or print CSV. */
export function csvBomOption(): Option {
  return new Option('--csv-bom', 'begin CSV with a byte order mark, by which Excel knows UTF-8');
}
