package org.mapiscope.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.HResultNames;

/**
 * Says what results of MAPI calls mean, why they come and what to try, in one language.
 *
 * <p>Thread-safe. A result that no table knows is taken apart into facility and code, and never lost.
 *
 * <p>Source: MAPICode.h; the pages of the calls in Microsoft's MAPI reference.
 */
public final class HResultExplainer {
    private static final Map<String, String> SHARED = Words.table("hresult-words.tsv");
    private static final int FACILITY_ITF = 4;
    private static final int FACILITY_WIN32 = 7;
    private static final int CUSTOMER = 0x20000000;

    private final Words words;

    /** @param locale Portuguese of any country gives Brazilian Portuguese, any other language English */
    public HResultExplainer(Locale locale) {
        words = new Words("hresult", locale);
    }

    public HResultExplanation explain(HResult result) {
        String name = result.toString();
        String key = words.has(name + ".meaning") ? name : SHARED.get(name);
        if (key == null) {
            return unknown(result);
        }
        return explanation(result, words.text(key + ".meaning"), words.text(key + ".cause"),
                words.text(key + ".remedy"));
    }

    private HResultExplanation unknown(HResult result) {
        String kind = kind(result.value());
        String code = Integer.toString(code(result));
        String remedy = words.find("unknown." + kind + ".remedy").isPresent()
                ? words.text("unknown." + kind + ".remedy", code) + " " + words.text("unknown.remedy")
                : words.text("unknown.remedy");
        return explanation(result, words.text("unknown." + kind + ".meaning", code), words.text("unknown.cause"),
                remedy);
    }

    private HResultExplanation explanation(HResult result, String meaning, String cause, String remedy) {
        String name = result.toString();
        List<String> others = HResultNames.all().entrySet().stream()
                .filter(entry -> entry.getValue().equals(result) && !entry.getKey().equals(name)).map(Map.Entry::getKey)
                .toList();
        return new HResultExplanation(result, name, result.hex(), others, meaning, cause, remedy, anatomy(result));
    }

    private static String kind(int value) {
        if (value >= 0) {
            return value >>> 16 == 0 ? "server-number" : "success";
        }
        if (value >>> 30 == 3) {
            return "ntstatus";
        }
        if ((value & CUSTOMER) != 0) {
            return "customer";
        }
        return switch (facility(value)) {
            case FACILITY_ITF -> "mapi-interface";
            case FACILITY_WIN32 -> "windows";
            default -> "failure";
        };
    }

    private String anatomy(HResult result) {
        int facility = facility(result.value());
        String from = words.find("facility." + facility).orElseGet(() -> words.text("facility.unknown"));
        return words.text("anatomy", words.text(result.failed() ? "severity.failure" : "severity.success"), facility,
                from, "0x%04X".formatted(code(result)), code(result));
    }

    private static int facility(int value) {
        return value >>> 16 & 0x1FFF;
    }

    private static int code(HResult result) {
        return result.value() & 0xFFFF;
    }
}
