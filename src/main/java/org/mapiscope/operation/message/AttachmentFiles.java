package org.mapiscope.operation.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.export.SafeName;
import org.mapiscope.operation.property.PropertyBytes;

/** Saves attachments as files, none of which takes another's place. Call it on the session's thread. */
public final class AttachmentFiles {
    /** Characters of a name. */
    private static final int LONGEST_NAME = 120;
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");
    private static final Set<String> MESSAGES = Set.of(".msg", ".eml");

    private final OpenSession session;
    private final ObjectPath message;

    /** @param message whose attachments they are */
    public AttachmentFiles(OpenSession session, ObjectPath message) {
        this.session = session;
        this.message = message;
    }

    /**
     * What became of attachments.
     *
     * @param failures those that could not be saved
     */
    public record Report(List<SavedFile> saved, List<Failure> failures) {
        public Report {
            saved = List.copyOf(saved);
            failures = List.copyOf(failures);
        }
    }

    /** An attachment that could not be saved. */
    public record Failure(MessageAttachment attachment, MapiException reason) {}

    /** {@return a name for the file of an attachment that every system allows; of a message's, one of MIME} */
    public static String name(MessageAttachment attachment) {
        // some programs count the end of the string in
        String name = attachment.name().replaceAll("[\\p{Cc}\\s]+$", "");
        Matcher end = EXTENSION.matcher(name);
        boolean hasEnd = end.find();
        String usual = attachment.isOle() ? ".ole" : "";
        String extension = attachment.isMessage() ? ".eml" : hasEnd ? end.group() : usual;
        boolean endGoes = hasEnd
                && (!attachment.isMessage() || MESSAGES.contains(end.group().toLowerCase(Locale.ROOT)));
        String base = endGoes ? name.substring(0, end.start()) : name;
        return SafeName.of(base.isBlank() ? "attachment-" + attachment.number() : base, extension, LONGEST_NAME);
    }

    /**
     * {@return how many bytes its content has, without the properties that PR_ATTACH_SIZE counts in}
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND} when its content is not in the message
     */
    public long contentSize(MessageAttachment attachment) throws MapiException {
        return content(attachment).size();
    }

    /** {@return the bytes of its content} */
    public PropertyBytes content(MessageAttachment attachment) {
        return new PropertyBytes(session, path(attachment), PropTags.PR_ATTACH_DATA_BIN);
    }

    private ObjectPath.Attachment path(MessageAttachment attachment) {
        return new ObjectPath.Attachment(message, attachment.number());
    }

    /**
     * Saves one.
     *
     * @param wanted where; when there is a file already, beside it with a number
     * @throws MapiException {@code MAPI_E_NOT_FOUND} when its content is not in the message; {@code MAPI_E_DISK_ERROR};
     *     {@code MAPI_E_USER_CANCEL}. No file is left then.
     */
    public SavedFile save(MessageAttachment attachment, Path wanted, MapiProgress progress) throws MapiException {
        if (attachment.isMessage()) {
            return MimeText.save(session, new ObjectPath.Embedded(path(attachment)), wanted, progress);
        }
        return SavedFile.make(wanted, file -> content(attachment).save(file, progress));
    }

    /**
     * Saves all into a folder; what cannot be saved does not keep the others from it.
     *
     * @throws MapiException {@code MAPI_E_USER_CANCEL}; what was saved by then stays
     */
    public Report saveAll(List<MessageAttachment> attachments, Path folder, MapiProgress progress)
            throws MapiException {
        List<SavedFile> saved = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (MessageAttachment attachment : attachments) {
            progress.worked(saved.size() + failures.size(), attachments.size());
            try {
                saved.add(save(attachment, folder.resolve(name(attachment)), new Within(progress)));
            } catch (MapiException e) {
                if (e.result().equals(HResult.MAPI_E_USER_CANCEL)) {
                    throw e;
                }
                failures.add(new Failure(attachment, e));
            }
        }
        return new Report(saved, failures);
    }

    /** The progress of one of many: it can be stopped, and what it has done is told by the whole. */
    private record Within(MapiProgress whole) implements MapiProgress {
        @Override
        public void worked(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
