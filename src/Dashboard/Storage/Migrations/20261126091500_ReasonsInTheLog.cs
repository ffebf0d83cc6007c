using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Analytics.Dashboard.Storage.Migrations
{
    /// <summary>Why something was ordered, beside what was ordered.</summary>
    public partial class ReasonsInTheLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "AccessEvents",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Reason",
                table: "AccessEvents");
        }
    }
}
