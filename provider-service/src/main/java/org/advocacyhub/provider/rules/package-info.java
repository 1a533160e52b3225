/** What all effective-dated rule tables share. */
package org.advocacyhub.provider.rules;
