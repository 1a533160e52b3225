# Sourced by ./hub: the one test command. Every module's tests, then the whole suite with real servers.

# Processes of whole-suite tests; there must be none afterwards.
suite_processes() {
  pgrep -f "hub.state=$root/deploy/local/target" || true
}

# What git sees as changed; the build writes committed files (OpenAPI, schemas), so a line that is new afterwards is a drift.
changes() {
  git status --porcelain 2>/dev/null || true
}

# A line for each report of a test class that is newer than $1: module, class, tests, failures, errors, skipped, seconds.
reports_since() {
  local report
  find . \( -name .git -o -name .hub -o -name classes -o -name test-classes \) -prune -o \
    -path '*-reports/TEST-*.xml' -newer "$1" -print | while IFS= read -r report; do
    awk -v module="$(echo "$report" | sed 's|^\./||; s|/target/.*||')" '
      function value(name) {
        return match(head, " " name "=\"[^\"]*\"") ? substr(head, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
      }
      { head = head " " $0 }
      />/ && /<testsuite/ { print module, value("name"), value("tests"), value("failures"), value("errors"), value("skipped"), value("time"); exit }
    ' "$report"
  done
}

run_tests() {
  local started=$SECONDS log="$state/test.log" mark="$state/test-started" code=0
  echo "Every test: rules, services on real servers, published files, then the whole suite with Keycloak and kill -9."
  echo "This takes about twenty minutes on two cores, more on the first run, when Maven fetches what it needs."
  local before
  before="$(changes)"
  mkdir -p "$state"
  touch "$mark"
  # modules that do not need each other run side by side, one a core; ./hub test -T 1 runs them one after the other
  verbose=1 run_maven "$log" verify "$@" -T 1C || code=1

  local reports
  reports="$(reports_since "$mark")"
  echo
  echo "Tests by module:"
  awk '
    NF { tests[$1] += $3; failures[$1] += $4; errors[$1] += $5; skipped[$1] += $6 }
    END {
      for (module in tests)
        printf "  %-20s Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", module, tests[module], failures[module], errors[module], skipped[module]
    }' <<<"$reports" | sort
  echo "What took longest, in seconds:"
  sort -k7,7nr <<<"$reports" | awk 'NF && NR <= 10 { printf "  %6.1f %s\n", $7, $2 }'

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
