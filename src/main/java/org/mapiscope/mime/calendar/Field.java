package org.mapiscope.mime.calendar;

import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropType;

/** The named properties of an appointment. Source: [MS-OXPROPS]. */
enum Field {
    /** PidLidAppointmentSequence. */
    SEQUENCE(Field.APPOINTMENT, 0x8201, Field.LONG),
    /** PidLidBusyStatus. */
    BUSY(Field.APPOINTMENT, 0x8205, Field.LONG),
    /** PidLidLocation. */
    LOCATION(Field.APPOINTMENT, 0x8208, Field.UNICODE),
    /** PidLidAppointmentStartWhole. */
    START(Field.APPOINTMENT, 0x820D, Field.SYSTIME),
    /** PidLidAppointmentEndWhole. */
    END(Field.APPOINTMENT, 0x820E, Field.SYSTIME),
    /** PidLidAppointmentSubType: whether it takes whole days. */
    ALL_DAY(Field.APPOINTMENT, 0x8215, Field.BOOLEAN),
    /** PidLidAppointmentRecur. */
    RECURRENCE(Field.APPOINTMENT, 0x8216, Field.BINARY),
    /** PidLidTimeZoneStruct. */
    ZONE(Field.APPOINTMENT, 0x8233, Field.BINARY),
    /** PidLidTimeZoneDescription. */
    ZONE_NAME(Field.APPOINTMENT, 0x8234, Field.UNICODE),
    /** PidLidAppointmentTimeZoneDefinitionStartDisplay. */
    ZONE_OF_START(Field.APPOINTMENT, 0x825E, Field.BINARY),
    /** PidLidReminderDelta, in minutes. */
    REMINDER(Field.COMMON, 0x8501, Field.LONG),
    /** PidLidReminderSet. */
    REMINDER_SET(Field.COMMON, 0x8503, Field.BOOLEAN),
    /** PidLidGlobalObjectId. */
    GLOBAL_ID(Field.MEETING, 0x0003, Field.BINARY),
    /** PidLidCleanGlobalObjectId. */
    CLEAN_GLOBAL_ID(Field.MEETING, 0x0023, Field.BINARY);

    private static final String APPOINTMENT = "00062002-0000-0000-C000-000000000046";
    private static final String COMMON = "00062008-0000-0000-C000-000000000046";
    private static final String MEETING = "6ED8DA90-450B-101B-98DA-00AA003F1305";

    private static final int LONG = 0x0003;
    private static final int BOOLEAN = 0x000B;
    private static final int UNICODE = 0x001F;
    private static final int SYSTIME = 0x0040;
    private static final int BINARY = 0x0102;

    private final String set;
    private final int id;
    private final int type;

    Field(String set, int id, int type) {
        this.set = set;
        this.id = id;
        this.type = type;
    }

    NamedProp propName() {
        return new NamedProp.ById(MapiUid.parse(set), id);
    }

    PropType type() {
        return new PropType(type);
    }
}
