/** What the pages for partners and advocates share: how kinds of advocacy are called, and what stands at the head of each. */
package org.advocacyhub.provider.page;
