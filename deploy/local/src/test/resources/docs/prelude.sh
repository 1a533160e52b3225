# What a reader has at hand: tokens, and ids of what was made before.
PATH="$STUBS:$PATH"
for token in T M TOKEN TRIAGE MANAGER ANOTHER_MANAGER PARTNER PARTNER_TOKEN; do printf -v "$token" 'a-token'; done
for id in ID CASE OFFER GOAL ISSUE HOOK TRANSFER ACTIVITY IMPORT NOTE DISCLOSURE DOCUMENT AUTHORITY PERSON REQUEST OTHER MERGE PROJECT ORDER INVOICE SIGNAL CHALLENGE STUDY COMPLAINT EXPORT; do
  printf -v "$id" '018a1f00-0000-7000-8000-000000000001'
done
HUB=http://localhost:8083
U=http://localhost:8084 H="Authorization: Bearer $TOKEN" J='Content-Type: application/json'
NEXT=NDE
call() { curl -sS -H "Authorization: Bearer $TOKEN" -H "Content-Type: ${TYPE:-application/json}" "$@"; }
