/** A contract in one readable file, and its way into the running suite. */
package org.advocacyhub.local.contract;
