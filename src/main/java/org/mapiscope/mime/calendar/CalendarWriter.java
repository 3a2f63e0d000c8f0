package org.mapiscope.mime.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Related;
import biweekly.property.Attendee;
import biweekly.property.Classification;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.ExceptionDates;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.RecurrenceId;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.item.Losses;

/** Writes appointments and what is sent about them as iCalendar. Call it on the session's thread. */
public final class CalendarWriter {
    private static final String PRODUCT = "-//MapiScope//MAPI to iCalendar//EN";
    private static final List<String> BUSY = List.of("FREE", "TENTATIVE", "BUSY", "OOF", "WORKINGELSEWHERE");
    private static final int TENTATIVE = 1;
    private static final int MAPI_CC = 2;
    private static final int MAPI_BCC = 3;
    private static final int RECIPIENT_KIND = 0xF;

    /** PRIORITY for PR_IMPORTANCE. */
    private static final List<Integer> PRIORITIES = List.of(9, 5, 1);

    private static final List<String> CLASSES = List.of(Classification.PUBLIC, Classification.PRIVATE,
            Classification.PRIVATE, Classification.CONFIDENTIAL);

    /** PARTSTAT for PR_RECIPIENT_TRACKSTATUS: none, organized, tentative, accepted, declined. */
    private static final List<ParticipationStatus> ANSWERS = List.of(ParticipationStatus.NEEDS_ACTION,
            ParticipationStatus.ACCEPTED, ParticipationStatus.TENTATIVE, ParticipationStatus.ACCEPTED,
            ParticipationStatus.DECLINED);

    private final MeetingKind kind;
    private final Details details;
    private final Appointment appointment;
    private final FieldValues fields;

    private CalendarWriter(MeetingKind kind, Details details, Appointment appointment) {
        this.kind = kind;
        this.details = details;
        this.appointment = appointment;
        this.fields = appointment.fields();
    }

    /** {@return whether messages of a class are appointments, or about meetings} */
    public static boolean concerns(String messageClass) {
        return MeetingKind.of(messageClass).isPresent();
    }

    /**
     * {@return the calendar; empty for a message that is about no meeting or has no time}
     *
     * @param losses what cannot be said in it
     */
    public static Optional<CalendarText> write(Message message, Details details, Losses losses) throws MapiException {
        Optional<MeetingKind> kind = MeetingKind.of(details.messageClass());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Appointment> appointment = Appointment.of(FieldValues.read(message), losses);
        return appointment.map(each -> new CalendarWriter(kind.get(), details, each).write(losses));
    }

    private CalendarText write(Losses losses) {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId(PRODUCT);
        calendar.setMethod(new Method(kind.method()));
        VEvent event = event(appointment.start(), appointment.end());
        calendar.addEvent(event);
        appointment.recurrence().ifPresent(again -> {
            if (!appointment.isAllDay()) {
                calendar.getTimezoneInfo().setDefaultTimezone(appointment.zone().assignment());
            }
            recurring(calendar, event, again, losses);
        });
        return new CalendarText(kind.method(), Biweekly.write(calendar).go());
    }

    private VEvent event(Instant start, Instant end) {
        VEvent event = new VEvent();
        event.setUid(appointment.uid().orElse(details.fallbackUid()));
        event.setDateTimeStamp(Date.from(details.changed().filter(FieldValues::isInCalendar).orElse(start)));
        event.setDateStart(new DateStart(date(start)));
        event.setDateEnd(new DateEnd(date(end)));
        event.setSummary(details.subject());
        if (!details.text().isEmpty()) {
            event.setDescription(details.text());
        }
        fields.text(Field.LOCATION).filter(place -> !place.isEmpty()).ifPresent(event::setLocation);
        event.setSequence(fields.integer(Field.SEQUENCE).orElse(0));
        event.setPriority(choice(PRIORITIES, details.importance(), 1));
        event.setClassification(choice(CLASSES, details.sensitivity(), 0));
        busy(event);
        people(event);
        if (appointment.recurrence().isEmpty()) {
            appointment.instance().ifPresent(day -> event.setRecurrenceId(new RecurrenceId(day(day))));
        }
        if (fields.isTrue(Field.REMINDER_SET) && !kind.isReply()) {
            Duration before = Duration.builder().prior(true).minutes(fields.integer(Field.REMINDER).orElse(0)).build();
            event.addAlarm(VAlarm.display(new Trigger(before, Related.START), "Reminder"));
        }
        return event;
    }

    private static <T> T choice(List<T> values, int number, int usual) {
        return values.get(number >= 0 && number < values.size() ? number : usual);
    }

    private void busy(VEvent event) {
        int busy = fields.integer(Field.BUSY).orElse(2);
        boolean cancelled = kind.method().equals(Method.CANCEL);
        event.setTransparency(busy == 0);
        if (cancelled) {
            event.setStatus(Status.cancelled());
        } else {
            event.setStatus(busy == TENTATIVE ? Status.tentative() : Status.confirmed());
        }
        event.addExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS", choice(BUSY, busy, 2));
        event.addExperimentalProperty("X-MICROSOFT-CDO-ALLDAYEVENT", appointment.isAllDay() ? "TRUE" : "FALSE");
    }

    /** Of an answer the organizer is who it goes to, and the only one who takes part is who sends it. */
    private void people(VEvent event) {
        if (kind.status().isPresent()) {
            details.guests().stream().findFirst().ifPresent(to -> event.setOrganizer(organizer(to.person())));
            Attendee answers = attendee(details.sender());
            answers.setParticipationStatus(kind.status().get());
            event.addAttendee(answers);
            return;
        }
        List<Guest> guests = details.guests().stream().filter(each -> !each.organizer()).toList();
        if (guests.isEmpty() && kind.method().equals(Method.PUBLISH)) {
            return;
        }
        if (!details.sender().isEmpty()) {
            event.setOrganizer(organizer(details.sender()));
        }
        guests.forEach(each -> event.addAttendee(guest(each)));
    }

    private Attendee guest(Guest guest) {
        Attendee attendee = attendee(guest.person());
        int type = guest.type() & RECIPIENT_KIND;
        attendee.setParticipationLevel(type == MAPI_CC ? ParticipationLevel.OPTIONAL : ParticipationLevel.REQUIRED);
        if (type == MAPI_BCC) {
            attendee.setParticipationLevel(ParticipationLevel.FYI);
            attendee.setCalendarUserType(CalendarUserType.RESOURCE);
        }
        attendee.setParticipationStatus(choice(ANSWERS, guest.track(), 0));
        attendee.setRsvp(details.answerWanted());
        return attendee;
    }

    private static Organizer organizer(Person person) {
        return new Organizer(person.name().isEmpty() ? null : person.name(), person.address());
    }

    private static Attendee attendee(Person person) {
        return new Attendee(person.name().isEmpty() ? null : person.name(), person.address());
    }

    private void recurring(ICalendar calendar, VEvent event, Recurrence again, Losses losses) {
        Optional<biweekly.util.Recurrence> rule = RecurrenceRules.of(again, appointment.zone());
        if (rule.isEmpty()) {
            losses.add("PidLidAppointmentRecur", HResult.MAPI_E_NO_SUPPORT,
                    "no rule of iCalendar says when it comes again");
            return;
        }
        event.setRecurrenceRule(rule.get());
        ExceptionDates except = new ExceptionDates();
        again.deleted().stream().filter(day -> again.changed().stream()
                .noneMatch(each -> each.original().toLocalDate().equals(day.toLocalDate())))
                .forEach(day -> except.getValues().add(local(day.plusMinutes(again.startMinute()))));
        if (!except.getValues().isEmpty()) {
            event.addExceptionDates(except);
        }
        for (Recurrence.Changed changed : again.changed()) {
            VEvent one = event(appointment.zone().at(changed.start()), appointment.zone().at(changed.end()));
            one.setRecurrenceId(new RecurrenceId(local(changed.original())));
            changed.subject().ifPresent(one::setSummary);
            changed.location().ifPresent(one::setLocation);
            calendar.addEvent(one);
        }
    }

    private ICalDate local(LocalDateTime time) {
        return appointment.isAllDay()
                ? day(time.toLocalDate())
                : new ICalDate(Date.from(appointment.zone().at(time)), true);
    }

    private ICalDate date(Instant time) {
        return appointment.isAllDay()
                ? day(appointment.zone().local(time).toLocalDate())
                : new ICalDate(Date.from(time), true);
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
