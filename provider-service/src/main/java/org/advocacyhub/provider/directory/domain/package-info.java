/** How partners and sub-contracts become organisations and services of the directory. */
package org.advocacyhub.provider.directory.domain;
