/** An answer before it is compressed and sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A good answer; JSON escapes the slashes, as recorded. */
export function json(type: string, message: unknown): Reply {
  const text = JSON.stringify({ status: 'ok', 'message-type': type, 'message-version': '1.0.0', message });
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: text.replaceAll('/', '\\/'),
  };
}

/** What the API answers to a question it does not understand. */
export function invalid(type: string, value: string | null, message: string): Reply {
  const body = {
    status: 'failed',
    'message-type': 'validation-failure',
    message: [{ type, value, message }],
  };
  return {
    status: 400,
    headers: { 'content-type': 'application/json;charset=utf-8' },
    body: JSON.stringify(body),
  };
}

export function notFound(): Reply {
  return {
    status: 404,
    headers: { 'content-type': 'application/json;charset=utf-8' },
    body: 'Resource not found.',
  };
}
