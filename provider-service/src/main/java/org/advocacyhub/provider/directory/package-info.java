/**
 * What the network offers, for directories: Open Referral UK (HSDS-UK 3.0), public and read only. Made of partners, their
 * sub-contracts and what advocates must be qualified for; of no person anything.
 */
package org.advocacyhub.provider.directory;
