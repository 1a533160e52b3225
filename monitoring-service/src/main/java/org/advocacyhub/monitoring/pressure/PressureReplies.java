package org.advocacyhub.monitoring.pressure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All replies of the council. */
@ApplicationScoped
class PressureReplies implements PanacheRepositoryBase<PressureReply, UUID> {

    /** What was said to these reports, the first first. */
    List<PressureReply> to(Collection<UUID> reportIds) {
        return list("reportId in ?1 order by repliedAt, replyId", reportIds);
    }
}
