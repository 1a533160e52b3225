/** What all answers of this service share. */
package org.advocacyhub.provider.web;
