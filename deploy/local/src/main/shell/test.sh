# Sourced by ./hub: the one test command. Every module's tests, then the whole suite with real servers.

# Processes of whole-suite tests; there must be none afterwards.
suite_processes() {
  pgrep -f "hub.state=$root/deploy/local/target" || true
}

# What git sees as changed; the build writes committed files (OpenAPI, schemas), so a line that is new afterwards is a drift.
changes() {
  git status --porcelain 2>/dev/null || true
}

run_tests() {
  local started=$SECONDS log="$state/test.log" code=0
  echo "Every test: rules, services on real servers, published files, then the whole suite with Keycloak and kill -9."
  echo "This takes about half an hour on two cores, more on the first run, when Maven fetches what it needs."
  local before
  before="$(changes)"
  verbose=1 run_maven "$log" verify "$@" || code=1

  echo
  echo "Tests by module:"
  awk '
    /^\[INFO\] Building .* \[[0-9]+\/[0-9]+\]/ { sub(/^\[INFO\] Building /, ""); sub(/ [0-9][^ ]*-SNAPSHOT.*/, ""); module = $0 }
    /Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$/ {
      sub(/.*Tests run/, "Tests run"); printf "  %-24s %s\n", module, $0
    }' "$log"

  local drift
  drift="$(comm -13 <(echo "$before" | sort) <(changes | sort))"
  if [ -n "$drift" ]; then
    echo "The build changed files that are committed; look at the difference and commit it:"
    printf '%s\n' "$drift"
    code=1
  fi
  local left
  left="$(suite_processes)"
  if [ -n "$left" ]; then
    echo "Processes were left behind and are ended now: $left"
    # shellcheck disable=SC2086
    kill $left 2>/dev/null || true
    code=1
  fi
  local took=$((SECONDS - started))
  if [ $code = 0 ]; then
    echo "All tests passed in $((took / 60)) min $((took % 60)) s. Log: $log"
  else
    echo "NOT all tests passed, after $((took / 60)) min $((took % 60)) s. Log: $log"
  fi
  return $code
}
