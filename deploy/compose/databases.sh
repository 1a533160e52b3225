#!/usr/bin/env bash
# Run once by the image of PostgreSQL, on an empty volume: for each service a database, an owner that migrates and an application role that
# row-level security binds; deploy/README.md "A database of your own" has the same for a server elsewhere.
set -euo pipefail
. /run/secrets/database-roles

query() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username postgres --dbname postgres "$@"; }

# Role $1, whose password the secret has under its name; inherits the rights of roles it is a member of, or not: $2.
role() {
  query --set role="$1" --set password="${!1}" <<<"create role :\"role\" login $2 password :'password'"
}

database() {
  query --set name="$1" --set owner="$2" <<<"
    create database :\"name\" owner :\"owner\" template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C';
    revoke connect, temporary on database :\"name\" from public;"
}

for service in referral triage provider monitoring; do
  role "${service}_owner" inherit
  role "${service}_app" noinherit
  database "$service" "${service}_owner"
  query --set name="$service" --set app="${service}_app" <<<'grant connect on database :"name" to :"app"'
done
# nobody logs in as it: the application takes it on for the equality answers alone (ADR 0036)
query <<<'
  create role referral_equality nologin;
  grant referral_equality to referral_app with inherit false, set true;'

role keycloak inherit
database keycloak keycloak
