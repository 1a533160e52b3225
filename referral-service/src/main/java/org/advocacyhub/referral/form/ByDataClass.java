package org.advocacyhub.referral.form;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.util.List;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.Guarded;

/** Leaves to a writer the answers of one data class. A section is in every part, with its share in it. */
final class ByDataClass extends BeanSerializerModifier {

    private static final long serialVersionUID = 1L;

    private final DataClass dataClass;
    private final boolean shielded;

    /**
     * @param shielded says where somebody can be found is as closely guarded as risk (domain.md B.3)
     */
    ByDataClass(DataClass dataClass, boolean shielded) {
        this.dataClass = dataClass;
        this.shielded = shielded;
    }

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription description, List<BeanPropertyWriter> properties) {
        return properties.stream().filter(this::belongs).toList();
    }

    private boolean belongs(BeanPropertyWriter property) {
        return isSection(property.getType().getRawClass())
                || isListOfSections(property.getType())
                || classOf(property.getAnnotation(Guarded.class)) == dataClass;
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
