package org.advocacyhub.monitoring.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.approval.DecisionRequest.Verdict;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;

/** What the reader of a page can do with a virement or a variation now. */
@ApplicationScoped
public class ApprovalForms {

    private final Caller caller;

    ApprovalForms(Caller caller) {
        this.caller = caller;
    }

    /** Whether the reader writes and submits. */
    public boolean mayAsk() {
        return caller.has(Roles.HUB_MANAGER) || caller.has(Roles.COMMISSIONER);
    }

    /** Whether the reader decides it. */
    public boolean decides(Approvable request) {
        return request.approval().state() == ApprovalState.SUBMITTED
                && caller.has(Roles.COMMISSIONER)
                && !needsSomebodyElse(request);
    }

    /** How many of a contract's the reader decides; asked only of whoever decides any. */
    public long decided(Approvables<?> requests, String contractRef) {
        return caller.has(Roles.COMMISSIONER)
                ? requests.submitted(contractRef).stream().filter(this::decides).count()
                : 0;
    }

    /** The commissioner reads what they wrote or submitted: somebody else decides it. */
    public boolean needsSomebodyElse(Approvable request) {
        return request.approval().state() == ApprovalState.SUBMITTED
                && caller.has(Roles.COMMISSIONER)
                && request.approval().isAskedForBy(caller.subject());
    }

    /** @param address of its page */
    public List<Form> of(Approvable request, String address) {
        var forms =
                switch (request.approval().state()) {
                    case DRAFT -> mayAsk() ? ofDraft(address) : Stream.<Form>of();
                    case SUBMITTED -> decides(request) ? decisions(address) : Stream.<Form>of();
                    case APPROVED, REFUSED, DISCARDED -> Stream.<Form>of();
                };
        return forms.map(form -> form.of(request.version())).toList();
    }

    private static Stream<Form> ofDraft(String address) {
        return Stream.of(
                Form.of("Submit it", address + "/submission", "Submit it to the commissioner"),
                Form.of("Give it up", address, "Give the draft up").delete());
    }

    private static Stream<Form> decisions(String address) {
        var operation = address + "/decision";
        return Stream.of(
                Form.of("Approve it", operation, "Approve it for the council", Box.fixed("verdict", Verdict.APPROVE)),
                Form.of(
                        "Refuse it",
                        operation,
                        "Refuse it",
                        Box.fixed("verdict", Verdict.REFUSE),
                        Box.words("reason", "Why it is refused")));
    }
}
