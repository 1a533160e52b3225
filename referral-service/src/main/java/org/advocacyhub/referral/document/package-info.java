/**
 * Documents of a referral (domain.md B.1 field 66): what they are stands in a row, what is in them lies sealed in the document
 * store. Read by who may read the person.
 */
package org.advocacyhub.referral.document;
