#!/usr/bin/env bash
# A partner's whole system in curl and jq: waits for an offer, accepts it, works the case and closes it.
# Settings: ISSUER, CLIENT_ID, CLIENT_SECRET, HUB, TODAY. The position in the feed is kept in a file, as a real system keeps it in its database.
set -euo pipefail

HUB=${HUB:-http://localhost:8083}
CURSOR_FILE=${CURSOR_FILE:-.feed-cursor}
TODAY=${TODAY:-$(date +%F)}

token() {
  curl -sS --fail-with-body "$ISSUER/protocol/openid-connect/token" \
    -d grant_type=client_credentials -d "client_id=$CLIENT_ID" --data-urlencode "client_secret=$CLIENT_SECRET" | jq -r .access_token
}

# call METHOD PATH [BODY [KEY]]: a problem answer ends the script and says what to do
call() {
  local answer
  if ! answer=$(curl -sS --fail-with-body -X "$1" "$HUB$2" ${3:+-d "$3"} ${4:+-H "Idempotency-Key: $4"} \
    -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json'); then
    echo "$1 $2 was refused: $answer" >&2
    exit 1
  fi
  echo "$answer"
}

# next TYPE [CASE]: waits for an entry of that type, and of that case, and remembers how far the feed was read
next() {
  local page entry cursor
  while true; do
    cursor=$(cat "$CURSOR_FILE" 2> /dev/null || true)
    page=$(call GET "/feed?limit=1&wait=30&cursor=$cursor")
    entry=$(jq -c --arg type "$1" --arg case "${2:-}" '.items[] | select(.type == $type and ($case == "" or .caseId == $case))' <<< "$page")
    jq -r .nextCursor <<< "$page" > "$CURSOR_FILE"
    if [[ -n $entry ]]; then
      echo "$entry"
      return
    fi
  done
}

TOKEN=$(token)

# 1. an offer, as soon as there is one; an older one may have been answered or lapsed meanwhile
while true; do
  OFFER=$(next OFFER_MADE | jq -r .offerId)
  STATE=$(call GET "/offers/$OFFER" | jq -r .state)
  [[ $STATE == OPEN ]] && break
  echo "offer $OFFER is $STATE: passed over"
done
call GET "/offers/$OFFER" | jq -c '{offerId, serviceType, band, answerBy}'

# 2. who can take it
ADVOCATE=$(call GET "/offers/$OFFER/candidates" | jq -r '[.[] | select(.suitable and .room)][0].advocateId // empty')
if [[ -z $ADVOCATE ]]; then
  call POST "/offers/$OFFER/decline" '{"reason":"NO_CAPACITY"}' | jq -c '{offerId, state}'
  exit
fi

# 3. yes; the key makes a repeated yes harmless
CASE=$(call POST "/offers/$OFFER/acceptance" "$(jq -n --arg advocate "$ADVOCATE" '{advocateId: $advocate}')" "accept-$OFFER" | jq -r .caseId)
echo "case $CASE is open with $ADVOCATE"

# 4. the work
at() { jq -c --arg day "$TODAY" --arg advocate "$ADVOCATE" "$1" <<< null; }
call POST "/cases/$CASE/first-contact" "$(at '{contactOn: $day, mode: "CLIENT_CONTACT_F2F", confidentialityExplainedOn: $day}')" "contact-$CASE" | jq -c '{state, moves}'
call POST "/cases/$CASE/agreement" "$(at '{agreedOn: $day}')" "agreement-$CASE" > /dev/null
call POST "/cases/$CASE/scores" "$(at '{point: "START", scoredOn: $day, IMP1: 2, IMP2: 3, IMP3: 2}')" "start-$CASE" > /dev/null
call POST "/cases/$CASE/activities" \
  "$(at '{advocateId: $advocate, workedOn: $day, category: "CLIENT_CONTACT_F2F", minutes: 75}')" "activity-1-$CASE" | jq -c '{activityId, minutes}'
call POST "/cases/$CASE/scores" "$(at '{point: "END", scoredOn: $day, IMP1: 4, IMP2: 4, IMP3: 4}')" "end-$CASE" > /dev/null

# 5. the closure, and what the person says about it
call POST "/cases/$CASE/closure" \
  "$(at '{closedOn: $day, reason: "COMPLETED_OUTCOME_ACHIEVED", summary: "Spoke with the landlord.", feedbackOffered: true}')" "close-$CASE" | jq -c '{caseId, state, stepsMissing}'
call POST "/cases/$CASE/feedback" \
  "$(at '{givenOn: $day, observed: false, CAL1: "YES", CAL2: "YES", CAL3: "PARTLY", CAL4: "YES", CAL5: "YES"}')" "feedback-$CASE" > /dev/null
cp "$CURSOR_FILE" "$CURSOR_FILE.watch" # a look ahead: offers in between are left for the next run
CURSOR_FILE=$CURSOR_FILE.watch next CASE_CLOSED "$CASE" | jq -c '{position, type, caseId}'
