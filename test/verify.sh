#!/usr/bin/env bash
# Installs what the tests need, then runs every check and every test; with --installed it installs nothing.
# Its last line is `N passed, N failed`: tests, and each check as one more.
set -u
cd "$(dirname "$0")/.." || exit 1
installed=no
[ "${1:-}" = --installed ] && installed=yes
passed=0
failed=0

python_with_graph_libraries() {
  for python in "${CITELOOM_PYTHON:-}" /usr/bin/python3 python3; do
    [ -n "$python" ] && command -v "$python" >/dev/null 2>&1 &&
      "$python" -c 'import networkx, igraph, scipy' >/dev/null 2>&1 && return 0
  done
  return 1
}

browser() {
  for browser in "${CITELOOM_BROWSER:-}" chromium chromium-browser google-chrome; do
    [ -n "$browser" ] && command -v "$browser" >/dev/null 2>&1 && return 0
  done
  return 1
}

firefox() {
  command -v "${CITELOOM_FIREFOX:-firefox-esr}" >/dev/null 2>&1 && command -v Xvfb >/dev/null 2>&1
}

needed=()
browser || needed+=(chromium fonts-liberation)
firefox || needed+=(firefox-esr xvfb libegl1 libgl1-mesa-dri)
python_with_graph_libraries || needed+=(python3-networkx python3-igraph python3-scipy)
if [ ${#needed[@]} -gt 0 ]; then
  if [ $installed = no ] && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Installing ${needed[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "${needed[@]}" >/dev/null
  fi
  if ! browser || ! firefox || ! python_with_graph_libraries; then
    echo "The tests need Chromium, Firefox with Xvfb, and Python 3 with networkx, igraph and scipy."
    echo "On Debian: sudo apt-get install chromium firefox-esr xvfb libegl1 libgl1-mesa-dri python3-networkx python3-igraph python3-scipy"
    echo "Elsewhere install them; name them in CITELOOM_BROWSER, CITELOOM_FIREFOX and CITELOOM_PYTHON if not found."
    echo "0 passed, 1 failed"
    exit 1
  fi
fi

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

# Starts a check beside others; what it prints is kept until it is told.
start() {
  local name=$1
  shift
  "$@" >"$logs/$name" 2>&1 &
  echo $! >"$logs/$name.pid"
}

# Waits for a check that was started, and counts it.
tell() {
  local name=$1
  if wait "$(cat "$logs/$name.pid")"; then
    passed=$((passed + 1))
    echo "ok    $name"
  else
    failed=$((failed + 1))
    tail -n 60 "$logs/$name"
    echo "FAIL  $name"
  fi
}

check() {
  start "$@"
  tell "$1"
}

[ $installed = yes ] || check "install (npm ci)" npm ci --no-progress
# Two at a time. The build checks the types of src for all; what looks into dist/ comes after it.
start "build" npm run --silent build
start "format and lint" npm run --silent check:lint
tell "format and lint"
start "layers and circles" npm run --silent check:layers
tell "build"
start "types" npm run --silent check:types
tell "layers and circles"
start "package" npm run --silent check:package
tell "package"
start "dead code" npm run --silent check:dead
for name in "types" "dead code"; do tell "$name"; done

report=$(mktemp)
CITELOOM_VERIFY=1 npm run --silent check:tests -- --reporter=default --reporter=json --outputFile.json="$report"
status=$?
read -r tests_passed tests_failed < <(node -e '
  const { readFileSync } = require("node:fs");
  try {
    const report = JSON.parse(readFileSync(process.argv[1], "utf8"));
    console.log(report.numPassedTests, report.numFailedTests + report.numFailedTestSuites);
  } catch {
    console.log(0, 1);
  }' "$report")
rm -f "$report"
passed=$((passed + tests_passed))
failed=$((failed + tests_failed))
[ "$status" -ne 0 ] && [ "$tests_failed" -eq 0 ] && failed=$((failed + 1))

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
