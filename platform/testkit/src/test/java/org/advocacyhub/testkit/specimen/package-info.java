/** Code to try the house rules on: {@code good} keeps them all, {@code bad} breaks each once. */
package org.advocacyhub.testkit.specimen;
