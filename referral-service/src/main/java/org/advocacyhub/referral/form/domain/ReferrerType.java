package org.advocacyhub.referral.form.domain;

/** Who refers (domain.md B.2). */
public enum ReferrerType {
    SELF(Group.SELF_FAMILY),
    FAMILY(Group.SELF_FAMILY),
    FRIEND(Group.SELF_FAMILY),
    UNPAID_CARER(Group.SELF_FAMILY),
    SOCIAL_WORKER_LA(Group.LA_ADULTS),
    CARE_MANAGER_LA(Group.LA_ADULTS),
    SAFEGUARDING_TEAM(Group.LA_ADULTS),
    DOLS_TEAM(Group.LA_ADULTS),
    AMHP(Group.LA_ADULTS),
    HOSPITAL_SOCIAL_WORK(Group.LA_ADULTS),
    WARD_STAFF(Group.NHS_MH),
    RESPONSIBLE_CLINICIAN(Group.NHS_MH),
    CONSULTANT_ACUTE(Group.NHS_ACUTE),
    GP(Group.NHS_COMMUNITY),
    COMMUNITY_NURSE(Group.NHS_COMMUNITY),
    CMHT(Group.NHS_MH),
    CHILDRENS_SOCIAL_CARE(Group.LA_CHILDREN),
    CARE_HOME_MANAGER(Group.CARE_PROVIDER),
    SUPPORTED_LIVING(Group.CARE_PROVIDER),
    HOUSING(Group.OTHER),
    POLICE(Group.JUSTICE),
    PRISON(Group.JUSTICE),
    PROBATION(Group.JUSTICE),
    SOLICITOR(Group.JUSTICE),
    COURT(Group.JUSTICE),
    MP_COUNCILLOR(Group.OTHER),
    VOLUNTARY_ORG(Group.VCS),
    HEALTHWATCH(Group.VCS),
    PARTNER_ORGANISATION(Group.VCS),
    OTHER_LA(Group.LA_ADULTS),
    ICB_CHC(Group.NHS_COMMUNITY),
    OTHER(Group.OTHER);

    /** Groups for the KPIs (B.2). */
    public enum Group {
        SELF_FAMILY,
        LA_ADULTS,
        LA_CHILDREN,
        NHS_MH,
        NHS_ACUTE,
        NHS_COMMUNITY,
        CARE_PROVIDER,
        VCS,
        JUSTICE,
        OTHER
    }

    private final Group group;

    ReferrerType(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** The council's own workers: they decide on Care Act grounds and know the person's record number (A.3.3). */
    public boolean council() {
        return group == Group.LA_ADULTS || group == Group.LA_CHILDREN;
    }

    /** Belongs to a team of the council or of the NHS, so referrals are counted by team (B.1 field 62). */
    public boolean worksInATeam() {
        return switch (group) {
            case LA_ADULTS, LA_CHILDREN, NHS_MH, NHS_ACUTE, NHS_COMMUNITY -> true;
            case SELF_FAMILY, CARE_PROVIDER, VCS, JUSTICE, OTHER -> false;
        };
    }

    /** Knows the person privately, so the relationship matters (B.1 field 63). */
    public boolean knowsPersonPrivately() {
        return group == Group.SELF_FAMILY && this != SELF;
    }
}
