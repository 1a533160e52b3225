package org.advocacyhub.referral.form;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.Guarded;

/** Lets a writer pick the answers of one data class: a view for each class. A section is in every view, with its part in it. */
final class ByDataClass extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final Class<?>[] EVERY_VIEW = {Open.class, Pd1.class, Pd2.class, Pd3.class};

    interface Open {}

    interface Pd1 {}

    interface Pd2 {}

    interface Pd3 {}

    private final boolean shielded;

    /**
     * @param shielded says where somebody can be found is as closely guarded as risk (domain.md B.3)
     */
    ByDataClass(boolean shielded) {
        this.shielded = shielded;
    }

    static Class<?> view(DataClass dataClass) {
        return switch (dataClass) {
            case OPEN -> Open.class;
            case PD1 -> Pd1.class;
            case PD2 -> Pd2.class;
            case PD3 -> Pd3.class;
        };
    }

    @Override
    public Class<?>[] findViews(Annotated annotated) {
        if (isSection(annotated.getRawType()) || isListOfSections(annotated.getType())) {
            return EVERY_VIEW;
        }
        return new Class<?>[] {view(classOf(annotated.getAnnotation(Guarded.class)))};
    }

    /** An answer that nobody classed is guarded most closely. */
    private DataClass classOf(Guarded guarded) {
        if (guarded == null) {
            return DataClass.PD3;
        }
        return shielded && guarded.whereabouts() ? DataClass.PD3 : guarded.value();
    }

    /** Its items have answers of several classes, so it stands in every part, an item with its share in each. */
    private static boolean isListOfSections(JavaType type) {
        return type.isCollectionLikeType() && isSection(type.getContentType().getRawClass());
    }

    /** A record whose own components say how they are guarded. */
    private static boolean isSection(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        for (var component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Guarded.class)) {
                return true;
            }
        }
        return false;
    }
}
