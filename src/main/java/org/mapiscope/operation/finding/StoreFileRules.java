package org.mapiscope.operation.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.mapi.file.Severity;
import org.mapiscope.operation.finding.FileFacts.Found;
import org.mapiscope.operation.finding.FileFacts.Locked;
import org.mapiscope.operation.finding.FileFacts.Missing;
import org.mapiscope.operation.finding.FileFacts.NotSeen;
import org.mapiscope.operation.finding.FileFacts.Unreadable;
import org.mapiscope.operation.finding.SizeLimits.Limit;
import org.mapiscope.operation.finding.StoreHeader.Format;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.ProfileStore.Kind;

/** Rules on what the files of stores are like where they are. */
final class StoreFileRules {
    /** Bytes: less than this is used up by one large message. */
    private static final long LITTLE = 200L * 1024 * 1024;

    private StoreFileRules() {}

    static Stream<Seen> missing(ProfileFacts facts) {
        return facts.each(Missing.class,
                (file, there) -> file.offline() ? Optional.empty() : StoreRules.seen(file, there.place()));
    }

    static Stream<Seen> offlineMissing(ProfileFacts facts) {
        return facts.each(Missing.class,
                (file, there) -> file.offline() ? StoreRules.seen(file, there.place()) : Optional.empty());
    }

    static Stream<Seen> unreadable(ProfileFacts facts) {
        return facts.each(Unreadable.class, (file, there) -> StoreRules.seen(file, there.reason()));
    }

    static Stream<Seen> noStore(ProfileFacts facts) {
        return facts.each(Found.class, (file, there) -> there.header().isEmpty()
                ? StoreRules.seen(file, Long.toString(there.size()))
                : Optional.empty());
    }

    static Stream<Seen> otherKind(ProfileFacts facts) {
        return facts.each(Found.class,
                (file, there) -> there.header().filter(header -> isOther(file, header))
                        .flatMap(header -> StoreRules.seen(file, header.owner().name(), header.format().name())));
    }

    private static boolean isOther(StoreFile file, StoreHeader header) {
        return switch (header.owner()) {
            case PST -> file.store().kind() == Kind.EXCHANGE || header.format() == Format.OTHER;
            // with another name it may be one that an account keeps in a store of this kind
            case OST -> (file.store().kind() == Kind.PST && file.path().endsWith(".pst"))
                    || header.format() == Format.OTHER;
            case PAB, OTHER -> true;
        };
    }

    static Stream<Seen> ansi(ProfileFacts facts) {
        return facts.each(Found.class,
                (file, there) -> there.header().filter(header -> header.format() == Format.ANSI)
                        .flatMap(header -> StoreRules.seen(file, Long.toString(there.size()))));
    }

    static Stream<Seen> overLimit(ProfileFacts facts) {
        return sized(facts).filter(each -> each.limit.isOver(each.size)).map(each -> each.seen(each.limit.most()));
    }

    static Stream<Seen> nearLimit(ProfileFacts facts) {
        return sized(facts).filter(each -> each.limit.isNear(each.size))
                .map(each -> each.seen(each.limit.warn() > 0 ? each.limit.warn() : each.limit.most()));
    }

    /** A file, how large it is, and how large it may grow. */
    private record Sized(StoreFile file, long size, Limit limit) {
        Seen seen(long bound) {
            List<Evidence> where = new ArrayList<>();
            file.from().ifPresent(where::add);
            where.addAll(limit.from());
            return Seen.of(file.path().text(), Long.toString(size), Long.toString(bound)).at(where);
        }
    }

    private static Stream<Sized> sized(ProfileFacts facts) {
        SizeLimits limits = SizeLimits.of(facts.profile());
        return facts.eachFile().flatMap(file -> switch (facts.facts(file)) {
            case Found there -> there.header().map(StoreHeader::format).filter(format -> format != Format.OTHER)
                    .map(format -> new Sized(file, there.size(), limits.of(format))).stream();
            // which format it has cannot be read; one in ANSI does not reach the other limit
            case Locked there -> Stream.of(new Sized(file, there.size(), limits.unicode()));
            case Missing there -> Stream.empty();
            case Unreadable there -> Stream.empty();
            case NotSeen there -> Stream.empty();
        });
    }

    static Stream<Seen> locked(ProfileFacts facts) {
        return Stream.concat(facts.each(Locked.class, (file, there) -> StoreRules.seen(file)),
                facts.each(Found.class,
                        (file, there) -> there.inUse() ? StoreRules.seen(file) : Optional.empty()));
    }

    /** Outlook alone wants to write: this program opens for reading. */
    static Stream<Seen> readOnly(ProfileFacts facts) {
        return facts.each(Found.class, (file, there) -> facts.isOfOutlook() && !there.writable()
                ? StoreRules.seen(file)
                : Optional.empty());
    }

    static Stream<Seen> littleSpace(ProfileFacts facts) {
        return facts.each(Found.class, (file, there) -> there.free().filter(free -> free < LITTLE)
                .filter(free -> facts.isOfOutlook())
                .flatMap(free -> StoreRules.seen(file, Long.toString(free))));
    }

    static Stream<Seen> damaged(ProfileFacts facts) {
        return facts.eachFile().flatMap(file -> Optional.ofNullable(facts.deep().get(file.path().text()))
                .filter(DeepResult.Checked.class::isInstance).map(DeepResult.Checked.class::cast)
                .map(DeepResult.Checked::report).filter(CheckReport::hasProblems)
                .flatMap(report -> StoreRules.seen(file, count(report, Severity.ERROR),
                        count(report, Severity.WARNING)))
                .stream());
    }

    private static String count(CheckReport report, Severity severity) {
        return Long.toString(report.findings().stream().filter(each -> each.severity() == severity).count());
    }

    static Stream<Seen> notChecked(ProfileFacts facts) {
        return facts.eachFile().flatMap(file -> Optional.ofNullable(facts.deep().get(file.path().text()))
                .filter(DeepResult.Failed.class::isInstance).map(DeepResult.Failed.class::cast)
                .flatMap(failed -> StoreRules.seen(file, failed.reason())).stream());
    }
}
