# Before each block of the documentation: curl sends for real, notes the status and what it was asked, and keeps the ids that it was
# answered under the names by which later requests ask for them.
set -u
[ -f kept ] && . ./kept

curl() {
  local answer status body asked="$*"
  answer=$(command curl -w '\n%{http_code}' "$@") || true
  status=${answer##*$'\n'}
  body=${answer%$'\n'*}
  asked=${asked//$TOKEN/}
  printf '%s\t%s\t%s\n' "$status" "${asked//$'\n'/ }" "$(head -c 500 <<<"$body" | tr '\r\n\t' '   ')" >>answers
  keep CASE .caseId
  keep NEXT .nextCursor
  keep ACTIVITY '.items[0].activityId'
  keep IMPORT .importId
  keep REQUEST .requestId
  keep GOAL .goalId
  keep ISSUE .issueId
  local tag
  tag=$(sed -n 's/^[Ee][Tt]ag: *\("[^"]*"\).*/\1/p' <<<"$body")
  [ -n "$tag" ] && ETAG=$tag
  return 0
}

keep() {
  local value
  value=$(jq -r "$2 // empty" <<<"$body" 2>/dev/null) || return 0
  [ -n "$value" ] && printf -v "$1" %s "$value"
  return 0
}

trap 'declare -p OFFER ANOTHER CASE NEXT ACTIVITY IMPORT REQUEST GOAL ISSUE ETAG HUB TOKEN 2>/dev/null >kept; declare -f call >>kept' EXIT
