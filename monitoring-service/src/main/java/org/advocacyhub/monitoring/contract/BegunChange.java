package org.advocacyhub.monitoring.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Note that an agreed change has begun to hold. */
@Entity
@Table(name = "year_change_begun")
class BegunChange {

    @Id
    @Column(name = "change_id")
    private UUID changeId;

    @Column(name = "begun_at")
    private Instant begunAt;

    protected BegunChange() {}
}
