package org.mapiscope.mime;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.EncoderUtil;

/**
 * Somebody's name and address.
 *
 * @param name may be empty
 * @param type of the address, such as SMTP or EX
 * @param address may be empty
 */
record Mailbox(String name, String type, String address) {
    private static final Pattern SMTP = Pattern
            .compile("[^\\s<>()\\[\\],;:\\\\\"@\\p{Cntrl}]+@[^\\s<>(),;:\\\\\"@\\p{Cntrl}]+");

    /** Stands behind addresses that are no SMTP addresses; nobody has this domain. */
    private static final String NOWHERE = "@exchange.invalid";

    boolean isEmpty() {
        return name.isBlank() && address.isBlank();
    }

    /** {@return the address as one of SMTP; empty when there is none} */
    String mail() {
        String mail = HeaderText.clean(address);
        String shown = HeaderText.clean(name);
        if (mail.isEmpty()) {
            return isSmtp(shown) ? smtp(shown) : "";
        }
        return isSmtp(mail) ? smtp(mail) : encapsulated(mail);
    }

    /** {@return the mailbox as a header has it; a name without an address is a group without members} */
    String text() {
        String shown = HeaderText.clean(name);
        String mail = HeaderText.clean(address);
        if (mail.isEmpty() && SMTP.matcher(shown).matches()) {
            mail = shown;
        }
        if (mail.isEmpty()) {
            return EncoderUtil.encodeAddressDisplayName(shown) + ":;";
        }
        String written = isSmtp(mail) ? smtp(mail) : encapsulated(mail);
        return shown.isEmpty() || shown.equals(mail)
                ? written
                : EncoderUtil.encodeAddressDisplayName(shown) + " <" + written + ">";
    }

    private static boolean isSmtp(String mail) {
        return SMTP.matcher(mail).matches();
    }

    private String smtp(String mail) {
        int at = mail.lastIndexOf('@');
        if (HeaderText.isAscii(mail)) {
            return EncoderUtil.encodeAddressLocalPart(mail.substring(0, at)) + mail.substring(at);
        }
        try {
            String domain = IDN.toASCII(mail.substring(at + 1), IDN.ALLOW_UNASSIGNED);
            return HeaderText.isAscii(mail.substring(0, at)) ? mail.substring(0, at + 1) + domain : encapsulated(mail);
        } catch (IllegalArgumentException e) {
            return encapsulated(mail);
        }
    }

    /** {@return an address of another kind as an SMTP address, in the form that Exchange gives them ([MS-OXCMAIL])} */
    private String encapsulated(String mail) {
        StringBuilder local = new StringBuilder("IMCEA")
                .append(HeaderText.ascii(type.isBlank() ? "UNKNOWN" : HeaderText.clean(type)).toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]", ""))
                .append('-');
        for (byte each : mail.getBytes(StandardCharsets.UTF_8)) {
            if (each == '/') {
                local.append('_');
            } else if ((each > 0 && Character.isLetterOrDigit(each)) || each == '=' || each == '-') {
                local.append((char) each);
            } else {
                local.append(String.format(Locale.ROOT, "+%02X", each & 0xFF));
            }
        }
        return local.append(NOWHERE).toString();
    }
}
