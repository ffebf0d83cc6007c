using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Analytics.Dashboard.Storage.Migrations
{
    /// <summary>Accounts of people whom a provider proves.</summary>
    public partial class SubjectsOfAProvider : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Subject",
                table: "Accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Subject",
                table: "Accounts",
                column: "Subject",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Accounts_Subject",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "Subject",
                table: "Accounts");
        }
    }
}
