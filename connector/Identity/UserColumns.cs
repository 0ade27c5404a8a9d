using static OpsRampHarness.Connector.Identity.ColumnCatalogue;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The columns an EIC user has (vendor-documented; <c>preferedFirstName</c> is EIC's own spelling).</summary>
public static class UserColumns
{
    /// <summary>All of them.</summary>
    public static ColumnCatalogue Catalogue { get; } = new(
        "user",
        [
            .. Text("username", "firstname", "preferedFirstName", "lastname", "middlename", "displayname", "email", "secondaryEmail"),
            .. Text("phonenumber", "secondaryPhone", "street", "city", "state", "country", "region", "regioncode"),
            .. Text("location", "locationdesc", "locationnumber", "locale", "siteid", "title", "jobCode", "jobcodedesc"),
            .. Text("jobDescription", "job_function", "departmentname", "departmentNumber", "companyname", "costcenter", "entity"),
            .. Text("orgunitid", "employeeType", "employeeclass", "employeeid", "systemUserName", "manager", "owner"),
            .. Numbers("statuskey"),
            .. Dates("startdate", "enddate"),
            .. Text("leaveStatus", "riskscore", "userSource", "comments"),
            .. CustomProperties(65),
        ]);
}
