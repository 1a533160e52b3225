#!/usr/bin/env bash
# What the hub does before a partner can try its system: takes on the partner SANDBOX with an advocate, and sends one referral of
# an invented person in its way. For a sandbox that `./hub up` started; run it in the repository's root, once a referral.
set -euo pipefail

REFERRAL=${REFERRAL:-http://localhost:8081}
PROVIDER=${PROVIDER:-http://localhost:8083}
MONITORING=${MONITORING:-http://localhost:8084}
YEAR=$(date +%Y)

# call ROLE METHOD URL BODY: prints the answer, or says what was refused
call() {
  local answer status
  answer=$(curl -sS -w '\n%{http_code}' -X "$2" "$3" -d "$4" \
    -H "Authorization: Bearer $(./hub token "$1")" -H 'Content-Type: application/json' -H "Idempotency-Key: $RANDOM$RANDOM$RANDOM")
  status=${answer##*$'\n'}
  if [[ $status != 2* && $status != 412 && $status != 428 ]]; then
    echo "$2 $3: $answer" >&2
    return 1
  fi
  echo "${answer%$'\n'*}"
}

# 412 and 428 mean that an earlier run entered it already
call hub-manager PUT "$MONITORING/contracts/KENT-ADV-2016" \
  "$(jq -n --arg from "$((YEAR - 1))-04-01" --arg first "$((YEAR + 1))-03-31" --arg last "$((YEAR + 3))-03-31" \
    '{commissioner: "A council", primeContractor: "SANDBOX", start: $from, initialEnd: $first, maximumEnd: $last, minimumAge: 16, extensions: []}')" > /dev/null
call hub-manager PUT "$PROVIDER/partners/SANDBOX" \
  "$(jq -n --arg from "$((YEAR - 1))-04-01" \
    '{name: "Sandbox", hub: false, status: "ACTIVE", smallOrganisation: true, capacity: 50, subcontracts: [{contractRef: "KENT-ADV-2016",
      lot: "COMMUNITY", serviceTypes: ["COMMUNITY"], districts: ["E07000110"], specialisms: ["AUTISM"], shareBasisPoints: 10000, from: $from, to: null}]}')" > /dev/null
call hub-manager PUT "$PROVIDER/partners/SANDBOX/advocates/SB-01" \
  "$(jq -n --arg since "$((YEAR - 1))-01-01" \
    '{displayName: "Sandbox advocate", qualifications: [{unit: "CORE", status: "ACHIEVED", since: $since}, {unit: "INDUCTION", status: "ACHIEVED", since: $since}],
      dbsIssuedOn: $since, specialisms: ["AUTISM"], languages: ["eng"], gender: "FEMALE", wteHundredths: 100, caseloadLimit: 50}')" > /dev/null

call hub-manager PUT "$REFERRAL/referrer-teams/SANDBOX-GP" \
  "$(jq -n --arg from "$((YEAR - 1))-04-01" '{name: "Sandbox surgery", organisation: "Sandbox", kind: "NHS", validFrom: $from}')" > /dev/null

call referrer POST "$REFERRAL/referrals" \
  "$(jq --arg day "$(date +%F)" --arg name "Sandbox$RANDOM$RANDOM" \
    '.channel = "PROFESSIONAL_API" | .person += {givenName: "Robin", familyName: $name, dateOfBirth: "1980-03-04", homeAddress: "1 Example Road",
       homePostcode: "ME15 9XX", phone: "01632 960001"}
     | .need += {clientGroup: "AUTISM", specialisms: ["AUTISM"], issueSummary: "Wants help to speak with the landlord."}
     | .authority.consentDate = $day
     | .referrer += {referrerType: "GP", name: "Surgery", phone: "01632 961002", referrerTeamCode: "SANDBOX-GP"}' \
    deploy/local/src/main/resources/kent/referral.json)" | jq -c '{referralId, status}'
