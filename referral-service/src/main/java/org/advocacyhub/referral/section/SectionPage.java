package org.advocacyhub.referral.section;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.web.ReturnedForm;

/**
 * The page of a section. Personal data: never printed.
 *
 * @param lead what saving it does
 * @param hidden answers that the reader may not read and that stay as they are
 * @param faults what is wrong with what was sent; empty on a fresh page
 * @param back where to without saving
 */
public record SectionPage(
        String heading, String lead, long hidden, Form form, List<ReturnedForm.Wrong> faults, String back) {

    @CheckedTemplate(basePath = "section")
    static class Templates {

        private Templates() {}

        static native TemplateInstance one(SectionPage page);
    }

    /** A fresh page. */
    public static SectionPage of(String heading, String lead, long hidden, Form form, String back) {
        return new SectionPage(heading, lead, hidden, form, List.of(), back);
    }

    /**
     * The same with a form that has to be put right.
     *
     * @param seen the version that whoever sent it had seen ({@code If-Match}): what changed since they have not
     */
    public SectionPage again(ReturnedForm returned, String seen) {
        var same = seen == null ? returned.form() : returned.form().of(new EntityTag(seen.replace("\"", "")));
        return new SectionPage(heading, lead, hidden, same, returned.faults(), back);
    }

    /** Ready HTML. */
    public String render() {
        return Templates.one(this).render();
    }

    @Override
    public String toString() {
        return "SectionPage[not shown]";
    }
}
