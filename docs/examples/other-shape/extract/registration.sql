-- Registrations of a cell for the title in a year.
-- Grain: one row a registration of dang_ky.
-- Dates are dd/MM/yyyy in the source and are converted here, for 05/08/2022 alone may be two days.
SELECT
    so AS id,
    chi_bo AS cell_id,
    nam AS year,
    substr(ngay, 7, 4) || '-' || substr(ngay, 4, 2) || '-' || substr(ngay, 1, 2) AS registered_on,
    substr(ngay_ghi, 7, 4) || '-' || substr(ngay_ghi, 4, 2) || '-' || substr(ngay_ghi, 1, 2) AS recorded_on,
    nguon AS source_note,
    minh_hoa AS is_illustrative
FROM dang_ky
