-- Totals of recognitions as a report or the public record states them, by counting year.
SELECT
    id,
    programme_id,
    counting_year,
    recognised,
    withdrawn,
    counted_to,
    recorded_on,
    source_note,
    is_illustrative
FROM programme_result
