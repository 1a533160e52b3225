package org.advocacyhub.provider.casework;

import org.advocacyhub.runtime.page.Form;

/** The form on a case's page that asks another partner to go on with it: what has to be said is the transfer's to know. */
public interface FormOfTransfer {

    Form of(CaseView found);
}
