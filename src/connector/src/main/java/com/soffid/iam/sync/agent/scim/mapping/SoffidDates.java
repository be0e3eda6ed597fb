package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;

/**
 * Turns SCIM's date-times into calendars where Soffid expects a date: its own reader takes any text for an LDAP time.
 * The zone is always UTC, because Soffid compares calendars with their zone and would else write at every run.
 */
final class SoffidDates {

    private static final List<String> DATES = List.of(
            "lastLogin",
            "lastUpdate",
            "lastPasswordUpdate",
            "passwordExpiration",
            "createdOn",
            "modifiedOn",
            "changeDate",
            "startDate",
            "endDate");

    private SoffidDates() {}

    static void convertIn(ExtensibleObject object) {
        for (String name : DATES) {
            Object value = object.getAttribute(name);
            if (value instanceof String) {
                Values.moment((String) value).ifPresent(moment -> object.setAttribute(name, calendar(moment)));
            }
        }
    }

    private static Calendar calendar(Instant moment) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(moment.toEpochMilli());
        return calendar;
    }
}
