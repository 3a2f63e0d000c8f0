package org.mapiscope.interpret;

import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropType;

/**
 * A named property that the specifications know.
 *
 * @param prop its set and identifier, or string
 * @param name what people call it, {@code dispidReminderSet} or {@code PidLidReminderSet}
 * @param type the type it has in a message
 * @param area what it belongs to, {@code Meetings}
 */
public record KnownNamedProp(NamedProp prop, String name, PropType type, String area) {}
