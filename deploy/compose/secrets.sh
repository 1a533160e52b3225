#!/usr/bin/env bash
# Draws every secret of compose.yaml once, into ./secrets. What is there already stays: the databases know these passwords, and without the
# keys what people told is lost. Keep a copy of the folder apart from the backups of the databases.
set -euo pipefail
umask 077
folder="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)/secrets"
[ $# = 0 ] || folder="$1"

clients="council-system hub-system hub-manager ops commissioner SEAP ADVOCACY-FOR-ALL SUPPORT-4-SIGHT SANDBOX hub-pages"

password() { openssl rand -hex 24; }

# Writes standard input to secret $1 unless it is there. The folder is its owner's alone; in a container the file is mounted by itself and
# read by users of many numbers.
keep() {
  if [ -e "$folder/$1" ]; then
    cat >/dev/null
  else
    cat >"$folder/$1.new"
    chmod 444 "$folder/$1.new"
    mv "$folder/$1.new" "$folder/$1"
  fi
}

# The value of $2 in secret $1.
value() { sed -n "s/^$2=//p" "$folder/$1"; }

mkdir -p "$folder"
password | tr -d '\n' | keep postgres
{
  for role in referral_owner referral_app triage_owner triage_app provider_owner provider_app monitoring_owner monitoring_app keycloak; do
    echo "$role=$(password)"
  done
} | keep database-roles

{
  echo "KC_DB_PASSWORD=$(value database-roles keycloak)"
  echo "KC_BOOTSTRAP_ADMIN_PASSWORD=$(password)"
  for client in $clients; do
    echo "SECRET_OF_$(echo "$client" | tr 'a-z-' 'A-Z_')=$(password)"
  done
} | keep keycloak

for service in referral triage provider monitoring; do
  echo "hub.database.owner-password=$(value database-roles "${service}_owner")" | keep "$service-owner.properties"
  {
    echo "hub.database.app-password=$(value database-roles "${service}_app")"
    # by which people sign in to read pages; seals the cookie too, so the same for all
    echo "quarkus.oidc.pages.credentials.secret=$(value keycloak SECRET_OF_HUB_PAGES)"
    case $service in
      referral)
        echo "hub.master-keys.key.first=$(openssl rand -base64 32)"
        echo "hub.person-key.secret=$(password)"
        ;;
      provider) echo "hub.master-keys.key.first=$(openssl rand -base64 32)" ;;
    esac
  } | keep "$service-app.properties"
done

echo "Secrets are in $folder" >&2
